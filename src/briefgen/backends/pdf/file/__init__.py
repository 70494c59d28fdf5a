"""The file layer: structure nodes, fonts, images and pages → the bytes of one conforming PDF."""

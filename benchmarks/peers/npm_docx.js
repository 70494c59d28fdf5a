// npm's docx: the content as JSON lines on standard input → for each, one line with milliseconds, CPU milliseconds, bytes.
const docx = require("docx");
const readline = require("readline");
const fs = require("fs");

const run = ([text, mark]) => new docx.TextRun({ text, bold: mark === "bold", italics: mark === "italic" });
const prose = (text, more = {}) => new docx.Paragraph({ children: text.map(run), ...more });
const cell = (text) => new docx.TableCell({ children: [prose(text)] });
const row = (texts, header = false) => new docx.TableRow({ tableHeader: header, children: texts.map(cell) });

function table([caption, titles, rows]) {
  const head = row(titles.map((title) => [[title, "bold"]]), true);
  const width = { size: 100, type: docx.WidthType.PERCENTAGE };
  return [new docx.Paragraph(caption), new docx.Table({ width, rows: [head, ...rows.map((texts) => row(texts))] })];
}

function section([title, paragraphs, points, grid]) {
  const heading = new docx.Paragraph({ text: title, heading: docx.HeadingLevel.HEADING_1 });
  const bullets = points.map((point) => prose(point, { bullet: { level: 0 } }));
  return [heading, ...paragraphs.map((text) => prose(text)), ...bullets, ...(grid ? table(grid) : [])];
}

function build([title, summary, sections]) {
  const head = new docx.Paragraph({ text: title, heading: docx.HeadingLevel.TITLE });
  const document = new docx.Document({ sections: [{ children: [head, prose(summary), ...sections.flatMap(section)] }] });
  return docx.Packer.toBuffer(document);
}

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const briefing = JSON.parse(line);
    const cpu = process.cpuUsage();
    const start = performance.now();
    const data = await build(briefing);
    const wall = performance.now() - start;
    const used = process.cpuUsage(cpu);
    if (process.argv[2]) fs.writeFileSync(process.argv[2], data);
    console.log(JSON.stringify([wall, (used.user + used.system) / 1000, data.length, 0]));
  }
}

main();

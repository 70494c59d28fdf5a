"""A briefing and whom it goes to → a mail: a draft to open, or sent by a server, and never the same one twice."""

from briefgen.mail.addresses import Address, MailError, address
from briefgen.mail.drafting import Content, drafted
from briefgen.mail.log import SentLog, read_log
from briefgen.mail.message import File, Mail
from briefgen.mail.names import safe_name
from briefgen.mail.rows import Filler, Row, read_rows
from briefgen.mail.sending import Outcome, Sender, before
from briefgen.mail.settings import Server, server
from briefgen.mail.transport import Connection

__all__ = [
    "Address",
    "Connection",
    "Content",
    "File",
    "Filler",
    "Mail",
    "MailError",
    "Outcome",
    "Row",
    "Sender",
    "SentLog",
    "Server",
    "address",
    "before",
    "drafted",
    "read_log",
    "read_rows",
    "safe_name",
    "server",
]

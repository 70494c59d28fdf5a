"""Debian's Exim, unpacked into a folder and run from there → mails delivered to a mailbox and read from it.

`python -m mail.exim FOLDER` in `tests/`, where FOLDER holds the unpacked packages exim4-daemon-light, libidn12 and
libnss-wrapper. Nothing is installed, and the server ends with the script.
"""

from __future__ import annotations

import email
import email.policy
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from pathlib import Path

import briefgen
from certificates import write_server_certificate
from mail.servers import free_port

NOBODY = 65534
SPEC = Path(__file__).parents[2] / "specs" / "iraq-militias.yaml"
PEOPLE = 'to,name\nzoe@example.org,Zoé 政策\nhans@example.org,"Müller, Hans"\nZOE@example.org,Zoé 政策\n'
CONFIGURATION = """\
exim_user = {user}
exim_group = {user}
never_users =
keep_environment = LD_PRELOAD : LD_LIBRARY_PATH : NSS_WRAPPER_PASSWD : NSS_WRAPPER_GROUP
exim_path = {exim}
spool_directory = {work}/spool
log_file_path = {work}/%slog
pid_file_path = {work}/exim.pid
primary_hostname = localhost
local_interfaces = 127.0.0.1
daemon_smtp_ports = {starttls} : {tls}
tls_on_connect_ports = {tls}
tls_advertise_hosts = *
tls_certificate = {certificate}
tls_privatekey = {certificate}
deliver_drop_privilege = true
acl_smtp_rcpt = recipients
begin acl
recipients:
  deny !encrypted = *
       message = no mail in the clear
  accept domains = example.org
  deny message = relay not permitted
begin routers
mailbox:
  driver = accept
  transport = maildir
begin transports
maildir:
  driver = appendfile
  directory = {work}/maildir
  maildir_format
  create_directory
  envelope_to_add
  user = {user}
  group = {user}
"""


@contextmanager
def exim(root: Path, work: Path) -> Iterator[dict[str, str]]:
    """The server while it runs; what leads to it by each kind of security."""
    libraries = next(root.glob("usr/lib/*/libnss_wrapper.so")).parent
    ports = {"starttls": str(free_port()), "tls": str(free_port())}
    certificate = write_server_certificate(work, ("127.0.0.1",))
    user = _users(work)
    values = {"user": user, "work": work, "exim": root / "usr/sbin/exim4", "certificate": certificate, **ports}
    (work / "exim.conf").write_text(CONFIGURATION.format(**values))
    environment = {
        "LD_LIBRARY_PATH": str(libraries), "LD_PRELOAD": str(libraries / "libnss_wrapper.so"),
        "NSS_WRAPPER_PASSWD": str(work / "passwd"), "NSS_WRAPPER_GROUP": str(work / "group"),
        "PATH": os.environ["PATH"],
    }  # fmt: skip
    command = [str(values["exim"]), "-bdf", "-C", str(work / "exim.conf")]
    server = subprocess.Popen(command, env=environment, cwd=work, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        for port in ports.values():
            _wait_for(int(port), server)
        yield {**ports, "ca": str(certificate)}
    finally:
        server.terminate()
        server.wait(timeout=30)


def _users(work: Path) -> str:
    """The user that Debian's Exim runs as, for this process alone; its number."""
    number, group = (NOBODY, NOBODY) if os.getuid() == 0 else (os.getuid(), os.getgid())
    (work / "passwd").write_text(f"{Path('/etc/passwd').read_text()}Debian-exim:x:{number}:{group}::/:/bin/false\n")
    (work / "group").write_text(f"{Path('/etc/group').read_text()}Debian-exim:x:{group}:\n")
    for folder in ("spool", "maildir"):
        (work / folder).mkdir()
    for path in (work, work / "spool", work / "maildir"):
        os.chown(path, number, group)
    return str(number)


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    for _ in range(100):
        if server.poll() is not None:
            raise SystemExit(f"exim ended with {server.returncode}")
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("exim does not answer")


def sent(work: Path, to: dict[str, str], security: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `briefgen mail` with the server."""
    settings = {"host": "127.0.0.1", "port": to[security], "security": security, "ca": to["ca"]}
    environment = {**os.environ, **{f"BRIEFGEN_SMTP_{name.upper()}": value for name, value in settings.items()}}
    command = [sys.executable, "-m", "briefgen", "mail", str(SPEC), "--from", "Büro <desk@example.org>", "--send"]
    command += ["-o", str(work / "output"), "--rate", "6000", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)


def delivered(work: Path, count: int) -> list[EmailMessage]:
    """What has come into the mailbox, once it is so many."""
    for _ in range(300):
        files = sorted((work / "maildir" / "new").glob("*"))
        if len(files) >= count:
            break
        time.sleep(0.1)
    return [email.message_from_bytes(file.read_bytes(), policy=email.policy.default) for file in files]


def check(root: Path, work: Path) -> str:
    """Send by both kinds of TLS, twice, and once where relaying is refused; what came, in a line."""
    (work / "people.csv").write_text(PEOPLE, encoding="utf-8")
    with exim(root, work) as to:
        each = ("--each", str(work / "people.csv"), "--message", "Dear ${name},")
        first, again = sent(work, to, "starttls", *each), sent(work, to, "tls", *each)
        assert (first.returncode, again.returncode) == (0, 0), first.stderr + again.stderr
        other = sent(work, to, "tls", "--to", "ada@example.org", "--bcc", "relay@example.com", "--attach", "docx,pdf")
        assert other.returncode == 69, other
        assert "refused: relay@example.com  550 relay not permitted" in other.stderr, other
        mails = delivered(work, 3)
    by_person = {mail["Envelope-to"]: mail for mail in mails}
    assert sorted(by_person) == ["ada@example.org", "hans@example.org", "zoe@example.org"], sorted(by_person)
    hans = by_person["hans@example.org"]
    assert [address.display_name for address in hans["To"].addresses] == ["Müller, Hans"]
    assert "Dear Müller, Hans," in hans.get_body(("plain",)).get_content()  # type: ignore[union-attr]  # it has one
    pdf = briefgen.render(briefgen.load(SPEC), "pdf")
    assert [part.get_content() for part in hans.iter_attachments()] == [pdf]
    return (
        f"exim: {len(mails)} mails to {len(by_person)} people in the mailbox, each once; PDF of {len(pdf)} bytes intact"
    )


def main(root: Path) -> int:
    """Print what came."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        sys.stdout.write(f"{check(root.resolve(), Path(folder))}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))

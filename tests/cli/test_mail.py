"""`briefgen mail`: drafts, mails for each row, and sending to a real server."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest

from briefgen.cli import mail_run, mail_telling
from mail.servers import PASSWORD, USER, Running, free_port, serving

from .harness import files, put, run, spawn

SPEC = "title: A brief\nmarking: TLP:AMBER\ndate: 2026-11-22\nbottom_line: Go ahead.\n"
PEOPLE = "to,name\nada@example.org,Ada\nben@example.org,Ben\n"
FOR_EACH = "title: News for ${country}\nvariables: {country: all}\nbottom_line: Go ahead.\n"


@pytest.fixture
def spec(here: Path) -> Path:
    return put(here / "a.yaml", SPEC)


@pytest.fixture
def running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    with serving(tmp_path) as made:
        for name, value in made.environment("starttls", **{"from": "desk@example.org"}).items():
            monkeypatch.setenv(name, value)
        yield made


def read(path: Path | bytes) -> EmailMessage:
    data = path if isinstance(path, bytes) else path.read_bytes()
    return email.message_from_bytes(data, policy=email.policy.default)


def test_a_draft_is_written_for_a_mail_program(here: Path, spec: Path) -> None:
    ran = run(
        "mail", spec, "--to", "Ada <ada@example.org>", "--cc", "b@x.org", "--attach", "docx,pdf", "--message", "Hi."
    )

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(
        "output/a.eml  ada@example.org, b@x.org  [TLP:AMBER] A brief  2026-11-22_A-brief_TLP-AMBER.docx"
    )
    made = read(here / "output" / "a.eml")
    assert made["X-Unsent"] == "1"
    assert (made["To"], made["Cc"], made["From"]) == ("Ada <ada@example.org>", "b@x.org", None)
    assert [part.get_filename() for part in made.iter_attachments()] == [
        "2026-11-22_A-brief_TLP-AMBER.docx", "2026-11-22_A-brief_TLP-AMBER.pdf",
    ]  # fmt: skip
    assert "Hi." in made.get_body(("plain",)).get_content()  # type: ignore[union-attr]  # it has one


def test_a_draft_again_is_the_same_bytes(here: Path, spec: Path) -> None:
    run("mail", spec, "--to", "ada@example.org", "-o", "one.eml")
    run("mail", spec, "--to", "ada@example.org", "-o", "two.eml", "-q")
    assert (here / "one.eml").read_bytes() == (here / "two.eml").read_bytes()


def test_a_draft_may_be_to_nobody_yet_and_without_files(here: Path, spec: Path) -> None:
    assert run("mail", spec, "--attach", "none").code == 0
    made = read(here / "output" / "a.eml")
    assert made["To"] is None
    assert list(made.iter_attachments()) == []


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--to", "a@x.org\nBcc: v@x.org"], "is not one address"),
        (["--to", "x\nBcc: v@x.org <a@x.org>"], "holds a line break"),
        (["--subject", "a\nBcc: v@x.org"], "the subject"),
        (["--message", "\x1b"], "control character"),
        (["--message", "a", "--message-file", "b"], "choose one"),
        (["--attach", ""], "name a format"),
        (["--attach", "pfd"], "no backend is called 'pfd'"),
        (["--each", "p.csv", "--to", "a@x.org"], "takes its people from the table"),
        (["--each", "p.csv", "-o", "a.eml"], "--each makes many; name a folder"),
        (["--send"], "a mail goes to somebody"),
        (["--resend", "a@x.org"], "say what --send does"),
        (
            ["--send", "--to", "a@x.org", "--from", "b@x.org", "--resend", "c@x.org"],
            "no mail of this run goes to c@x.org",
        ),
        (["--rate", "0"], "write a number of mails a minute"),
        (["--message", "Dear ${name}"], "no value for '${name}'"),
        (["--set", "x=1", "--to", "a@x.org"], "no variable is called 'x'"),
    ],
)
def test_what_cannot_be_asked_is_said(
    here: Path, spec: Path, arguments: list[str], why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFGEN_SMTP_HOST", "127.0.0.1")
    put(here / "p.csv", PEOPLE)
    ran = run("mail", spec, *arguments)
    assert ran.code in (2, 65)
    assert why in ran.err
    assert not (here / "output").exists()


def test_a_title_that_looks_like_an_encoded_header_stays_a_title(here: Path) -> None:
    put(here / "a.yaml", "title: '=?utf-8?q?x=0ABcc=3A_v=40x?='\nbottom_line: x\n")
    assert run("mail", "a.yaml", "--to", "ada@example.org").code == 0
    made = read(here / "output" / "a.eml")
    assert made["Subject"] == "=?utf-8?q?x=0ABcc=3A_v=40x?="
    assert made["Bcc"] is None


def test_a_spec_with_errors_is_not_mailed(here: Path) -> None:
    put(here / "a.yaml", "title: T\nstatsu: draft\nbottom_line: x\n")
    ran = run("mail", "a.yaml", "--to", "ada@example.org")
    assert ran.code == 65
    assert "a.yaml:2:1: statsu: unknown key" in ran.err
    assert "2 | statsu: draft" in ran.err


def test_a_table_shows_who_would_get_what_and_sends_nothing(here: Path, running: Running) -> None:
    put(here / "a.yaml", FOR_EACH)
    put(here / "p.csv", "to,name,country\nada@x.org,Ada,Ghana\nben@x.org,Ben,Togo\nADA@x.org,Ada,Ghana\n")
    ran = run("mail", "a.yaml", "--each", "p.csv", "--message", "Dear ${name},")

    assert ran.code == 0
    assert ran.out.splitlines() == [
        "would be sent       ada@x.org  News for Ghana  " + ran.out.splitlines()[0].partition("Ghana  ")[2],
        "would be sent       ben@x.org  News for Togo  " + ran.out.splitlines()[1].partition("Togo  ")[2],
        "left out            ADA@x.org  has the same mail by an earlier row",
        "3 mails: 2 would be sent, 1 left out",
    ]
    assert files(here / "output") if (here / "output").exists() else True
    assert running.box.taken == []


def test_drafts_leave_out_what_the_list_leaves_out(here: Path) -> None:
    put(here / "a.yaml", FOR_EACH)
    put(here / "p.csv", "to,country\nada@x.org,Ghana\nADA@x.org,Ghana\nada@x.org,Togo\n")
    listed = run("mail", "a.yaml", "--each", "p.csv").out.splitlines()
    drafted = run("mail", "a.yaml", "--each", "p.csv", "--no-dry-run").out.splitlines()
    said = "left out            ADA@x.org  has the same mail by an earlier row"
    assert (listed[1], drafted[1]) == (said, said)
    assert (listed[-1], drafted[-1]) == ("3 mails: 2 would be sent, 1 left out", "3 mails: 2 drafted, 1 left out")
    assert files(here / "output") == ["a-1-ada-x-org.eml", "a-3-ada-x-org.eml"]


def test_what_many_mails_have_wrong_alike_is_told_once(here: Path) -> None:
    put(here / "a.yaml", FOR_EACH)
    put(here / "p.csv", "to,country\n" + "".join(f"p{n}@x.org,Togo\n" for n in range(12)))
    ran = run("mail", "a.yaml", "--each", "p.csv", "--message", "Dear ${mayour},")
    assert ran.code == 65
    assert ran.err.count("no value for '${mayour}'") == 1
    assert "briefgen: 11 more had the same as p.csv, line 2: lines 3, 4, 5, 6, 7, 8, 9, 10 and 3 more\n" in ran.err
    assert ran.out == "12 mails: 12 not made\n"


def test_each_row_may_have_a_draft(here: Path) -> None:
    put(here / "a.yaml", FOR_EACH)
    put(here / "p.csv", "to,name,country\nada@x.org,Ada,Ghana\nben@例え.jp,Ben,Togo\n")
    assert run("mail", "a.yaml", "--each", "p.csv", "--no-dry-run", "--subject", "For ${name}: ${country}").code == 0

    assert files(here / "output") == ["a-1-ada-x-org.eml", "a-2-ben-xn-r8jz45g-jp.eml"]
    made = read(here / "output" / "a-2-ben-xn-r8jz45g-jp.eml")
    assert (made["To"], made["Subject"]) == ("Ben <ben@xn--r8jz45g.jp>", "For Ben: Togo")


def test_a_column_that_is_used_nowhere_is_refused(here: Path, spec: Path) -> None:
    put(here / "p.csv", "to,name,land\nada@x.org,Ada,Ghana\n")
    ran = run("mail", spec, "--each", "p.csv")
    assert ran.code == 2
    assert "the column 'land' of p.csv is used nowhere; write ${land} in the spec, the message" in ran.err


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Dear ${name},", "'name' of p.csv is empty in line 3 and in 1 more, and the message or subject says nothing"),
        ("Hello,", "'name' of p.csv is empty in line 3 and in 1 more, and that mail is addressed without a name"),
    ],
)
def test_an_empty_cell_that_a_mail_needs_is_a_warning(here: Path, spec: Path, message: str, said: str) -> None:
    put(here / "p.csv", "to,name\nada@x.org,Ada\nben@x.org,\ncy@x.org, \n")
    ran = run("mail", spec, "--each", "p.csv", "--message", message)
    assert ran.code == 0
    assert f"briefgen: warning: the column {said}" in ran.err
    assert run("mail", spec, "--each", "p.csv", "--message", message, "-q").err == ""


@pytest.mark.parametrize("asked", ["${name}", "${Name}"])
def test_names_are_taken_from_a_column_with_capitals(here: Path, spec: Path, asked: str) -> None:
    put(here / "people.csv", "E-Mail;Name\nada@example.org;Ada\nben@example.org;\n")
    ran = run("mail", spec, "--each", "people.csv", "--message", f"Dear {asked},", "--no-dry-run")

    name = asked[2:-1]
    said = f"the column '{name}' of people.csv is empty in line 3, and the message or subject says nothing there"
    assert (ran.code, ran.err) == (0, f"briefgen: warning: {said}\n")
    made = read(here / "output" / "a-1-ada-example-org.eml")
    assert made["To"] == "Ada <ada@example.org>"
    assert "Dear Ada," in made.get_body(("plain",)).get_content()  # type: ignore[union-attr]  # it has one


def test_numbers_of_rows_without_a_name_are_passed_over(here: Path, spec: Path) -> None:
    put(here / "p.csv", ",to\n0,ada@x.org\n1,ben@x.org\n")
    ran = run("mail", spec, "--each", "p.csv")
    said = "the first column of p.csv has no name and is passed over; name the column in the header, or delete it"
    assert (ran.code, ran.err) == (0, f"briefgen: warning: {said}\n")
    assert ran.out.endswith("2 mails: 2 would be sent\n")
    assert run("mail", spec, "--each", "p.csv", "-q").err == ""


def test_blank_rows_have_no_empty_cells_to_tell_of(here: Path, spec: Path) -> None:
    put(here / "p.csv", "to,name\nada@x.org,Ada\n,\n,\n")
    ran = run("mail", spec, "--each", "p.csv", "--message", "Dear ${name},")
    assert "empty" not in ran.err
    assert "lines 3 and 4" in ran.err


def test_where_no_row_has_an_address_no_column_is_called_idle(here: Path, spec: Path) -> None:
    put(here / "p.csv", "to,land\nnobody,Ghana\n")
    ran = run("mail", spec, "--each", "p.csv", "--message", "In ${land}")
    assert "used nowhere" not in ran.err


def test_a_row_that_is_wrong_is_told_and_the_others_are_sent(here: Path, spec: Path, running: Running) -> None:
    put(here / "p.csv", 'to,name\nada@example.org,"x\nBcc: v@x.org"\nben@example.org,Ben\nnobody,C\n')
    ran = run("mail", spec, "--each", "p.csv", "--send", "--rate", "6000")

    assert ran.code == 65
    assert "p.csv, line 2: the name 'x\\nBcc: v@x.org' holds a line break" in ran.err
    assert "p.csv, line 5: 'nobody' is no address" in ran.err
    assert ran.out.splitlines()[-1] == "3 mails: 2 not made, 1 sent"
    assert running.box.people == ["ben@example.org"]


def test_a_value_that_a_spec_cannot_take_costs_its_row_only(here: Path, running: Running) -> None:
    put(here / "a.yaml", "title: T\ndate: ${day}\nvariables: {day: 2026-01-01}\nbottom_line: x\n")
    put(here / "p.csv", "to,day\na@x.org,soon\nb@x.org,2026-01-02\n")
    ran = run("mail", "a.yaml", "--each", "p.csv", "--send", "--attach", "none", "--rate", "6000")
    assert ran.code == 65
    assert "a.yaml:2:7: date" in ran.err
    assert running.box.people == ["b@x.org"]


def test_a_mail_is_sent_once(here: Path, spec: Path, running: Running) -> None:
    first = run("mail", spec, "--to", "ada@example.org", "--bcc", "q@x.org", "--send")
    second = run("mail", spec, "--to", "ADA@example.org", "--send")

    assert (first.code, second.code) == (0, 0)
    assert first.out.splitlines()[0] == "sent                ada@example.org  [TLP:AMBER] A brief"
    assert second.out.startswith("sent before         ADA@example.org  20")
    assert running.box.people == ["ada@example.org", "q@x.org"]
    sent = read(running.box.taken[0].data)
    assert sent["Date"]
    assert sent["From"] == "desk@example.org"
    assert (sent["Bcc"], sent["X-Unsent"]) == (None, None)
    assert files(here / "output") == ["a.mail-log.jsonl"]
    again = run("mail", spec, "--to", "ada@example.org", "--send", "--dry-run")
    assert again.out.startswith("sent before")


def test_what_may_have_been_sent_is_left_to_people(here: Path, spec: Path, running: Running) -> None:
    running.box.answer = lambda taken: None
    arguments = ("mail", spec, "--to", "ada@example.org", "--send", "--log", "log", "--attach", "none")
    assert run(*arguments).code == 75
    running.box.answer = lambda taken: "250 OK"

    again = run(*arguments)
    assert again.code == 75
    assert "may have been sent: ada@example.org" in again.err
    assert "--resend ada@example.org" in again.err
    assert len(running.box.taken) == 1
    assert run(*arguments, "--arrived", "ada@example.org").out.startswith("sent before")
    assert run(*arguments, "--resend", "ada@example.org").out.startswith("sent before")
    assert len(running.box.taken) == 1


def test_what_may_have_been_sent_is_sent_again_if_people_say_so(here: Path, spec: Path, running: Running) -> None:
    running.box.answer = lambda taken: None
    arguments = ("mail", spec, "--to", "ada@example.org", "--send", "--attach", "none")
    run(*arguments)
    running.box.answer = lambda taken: "250 OK"

    assert run(*arguments, "--resend", "ada@example.org").out.startswith("sent  ")
    assert len({read(taken.data)["Message-ID"] for taken in running.box.taken}) == 1


def test_the_server_s_faults_are_one_line_each(
    here: Path, spec: Path, running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments = ("mail", spec, "--to", "ada@example.org", "--send", "--attach", "none")
    running.box.refused = {"ada@example.org": "550 5.1.1 no such user"}
    refused = run(*arguments)
    assert (refused.code, refused.err) == (69, "briefgen: refused: ada@example.org  550 5.1.1 no such user\n")

    monkeypatch.delenv("BRIEFGEN_SMTP_CA")
    untrusted = run(*arguments)
    assert untrusted.code == 69
    assert untrusted.err.count("\n") == 1
    assert "cannot be trusted" in untrusted.err

    monkeypatch.setenv("BRIEFGEN_SMTP_PORT", str(free_port()))
    assert "cannot be reached: connection refused" in run(*arguments).err

    monkeypatch.delenv("BRIEFGEN_SMTP_FROM")
    assert "a mail comes from somebody: add --from" in run(*arguments).err

    monkeypatch.delenv("BRIEFGEN_SMTP_HOST")
    assert run(*arguments).code == 66


def test_a_login_that_is_refused_is_77(here: Path, spec: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(here, login=True) as made:
        for name, value in made.environment("starttls", user=USER, password="wrong").items():
            monkeypatch.setenv(name, value)
        arguments = (
            "mail",
            spec,
            "--to",
            "ada@example.org",
            "--from",
            "desk@example.org",
            "--send",
            "--attach",
            "none",
        )
        assert run(*arguments).code == 77
        monkeypatch.setenv("BRIEFGEN_SMTP_PASSWORD", PASSWORD)
        assert run(*arguments).code == 0


def test_what_is_classified_is_not_sent_unless_it_is_allowed(here: Path, running: Running) -> None:
    put(here / "a.yaml", "title: T\nmarking: SECRET//NOFORN\nbottom_line: x\n")
    arguments = ("mail", "a.yaml", "--to", "ada@example.org", "--attach", "none")

    refused = run(*arguments, "--send")
    assert refused.code == 2
    assert "SECRET//NOFORN is a classification (the US register)" in refused.err
    assert running.box.taken == []
    draft = run(*arguments)
    assert draft.code == 0
    assert "warning: SECRET//NOFORN is a classification" in draft.err
    allowed = run(*arguments, "--send", "--allow-classified")
    assert (allowed.code, allowed.err) == (0, "")


def test_large_mails_are_warned_of_and_very_large_ones_refused(
    here: Path, spec: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mail_telling, "WARNED_BYTES", 1000)
    warned = run("mail", spec, "--to", "ada@example.org")
    assert warned.code == 0
    assert "some servers take no more than 1 kB" in warned.err

    monkeypatch.setattr(mail_telling, "MOST_BYTES", 2000)
    refused = run("mail", spec, "--to", "ada@example.org", "-o", "new")
    assert refused.code == 65
    assert "few servers take more than 2 kB; attach less" in refused.err
    assert not (here / "new").exists()


def test_a_log_in_use_sends_nothing(here: Path, spec: Path, running: Running) -> None:
    from briefgen.mail import SentLog

    with SentLog(here / "log", mail_run.now):
        ran = run("mail", spec, "--to", "ada@example.org", "--send", "--log", "log")
    assert ran.code == 69
    assert "another briefgen is sending" in ran.err
    assert running.box.taken == []


def test_a_process_sends_a_message_from_a_file(here: Path, spec: Path, running: Running) -> None:
    put(here / "words.txt", "Chers collègues,\n\nvoici.\n")
    ran = spawn("mail", spec, "--to", "Zoë <zoe@example.org>", "--send", "--message-file", "words.txt", cwd=here)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "Chers collègues," in read(running.box.taken[0].data).get_body(("plain",)).get_content()  # type: ignore[union-attr]  # as above


def test_a_spec_may_come_from_a_pipe_but_not_for_many(here: Path) -> None:
    put(here / "p.csv", PEOPLE)
    assert run("mail", "-", "--to", "ada@example.org", stdin=SPEC).code == 0
    assert files(here / "output") == ["briefing.eml"]
    assert "a spec from a pipe is read once" in run("mail", "-", "--each", "p.csv", stdin=SPEC).err


def test_who_has_had_another_mail_is_shown(here: Path, spec: Path, running: Running) -> None:
    put(here / "p.csv", "to\nada@example.org\nben@example.org\n")
    arguments = ("mail", spec, "--attach", "none")
    run(*arguments, "--to", "ada@example.org", "--send")
    lines = run(*arguments, "--each", "p.csv", "--message", "New.").out.splitlines()
    assert lines[0].endswith("ada@example.org  [TLP:AMBER] A brief  (has had another mail by this log)")
    assert "another" not in lines[1]


def test_another_look_is_that_of_the_files_and_of_the_body(here: Path, spec: Path) -> None:
    run("mail", spec, "-o", "a.eml", "-q")
    assert run("mail", spec, "-o", "b.eml", "--theme", "ministry", "-q").code == 0
    plain, other = read(here / "a.eml"), read(here / "b.eml")
    for each in (plain, other):
        run("render", spec, "--to", "pdf", "-q", *(["--theme", "ministry"] if each is other else []))
        (file,) = each.iter_attachments()
        assert file.get_content() == (here / "output" / "a.pdf").read_bytes()
    bodies = [each.get_body(("html",)) for each in (plain, other)]
    assert bodies[0].get_content() != bodies[1].get_content()  # type: ignore[union-attr]  # both have one
    assert run("mail", spec, "--theme", "none").code != 0


def test_drafts_have_a_place_and_are_not_poured_out(here: Path, spec: Path) -> None:
    ran = run("mail", spec, "--to", "ada@example.org", "-o", "-")

    assert ran.code == 2
    assert "draft.eml" in ran.err
    assert not (here / "-").exists()


def test_words_take_what_the_spec_says_of_its_variables(here: Path) -> None:
    put(here / "a.yaml", "title: For ${name}\nbottom_line: Go.\nvariables: {name: Ada}\n")
    assert run("mail", "a.yaml", "--to", "a@example.org", "--message", "Dear ${name},").code == 0
    assert b"Dear Ada," in (here / "output/a.eml").read_bytes()
    set_too = ("--set", "name=Ben", "--set", "greeting=Good day")
    assert run("mail", "a.yaml", "--to", "a@example.org", "--message", "${greeting}, ${name},", *set_too).code == 0
    assert b"Good day, Ben," in (here / "output/a.eml").read_bytes()
    ran = run("mail", "a.yaml", "--to", "a@example.org", "--message", "Dear ${naem},")
    assert ran.code == 65
    assert "no value for '${naem}'; did you mean 'name'?" in ran.err
    assert "Add it to the spec's variables or to the table, or write $${ for a plain ${" in ran.err
    assert run("mail", "a.yaml", "--to", "a@example.org", "--message", "Hi", "--set", "greeting=x").code == 65


def test_an_empty_cell_that_the_spec_uses_is_told_of_every_row_that_has_it(here: Path) -> None:
    put(here / "a.yaml", "title: T\nbottom_line: We grant **${sum}** to ${city}.\n")
    put(here / "p.csv", "to,city,sum\na@x.org,A,1\nb@x.org,B,\n,,\nc@x.org,C,\nd@x.org,,4\n")
    ran = run("mail", "a.yaml", "--each", "p.csv")
    assert ran.code == 0
    assert "briefgen: p.csv: passed over, as blank: line 4\n" in ran.err
    assert (
        "nothing stands here for '${sum}'; fill its cell in; ${sum} is empty by p.csv, line 3, column 'sum'" in ran.err
    )
    assert "briefgen: 1 more had the same as p.csv, line 3: line 5\n" in ran.err
    assert "${city} is empty by p.csv, line 6, column 'city'" in ran.err


def test_a_value_of_a_row_that_the_spec_cannot_take_says_its_row_and_column(here: Path) -> None:
    put(here / "a.yaml", "title: T\nbottom_line: Go.\ndate: ${day}\n")
    put(here / "people.csv", "to,day\na@example.org,2026-13-01\nb@example.org,2026-01-01\n")
    ran = run("mail", "a.yaml", "--each", "people.csv")
    assert ran.code == 65
    assert "there is no month 13; ${day} is '2026-13-01' by people.csv, line 2, column 'day'\n" in ran.err

"""Bad input: a clear refusal or a stated repair, the bytes kept, the rest imported."""

import hashlib

import pytest

from articles.models import Article, WireDelivery
from articles.wire.intake import Receipt
from articles.wire.take import take
from tests.wire import copy, wires

pytestmark = pytest.mark.django_db

GOOD = copy.newsml(copy.item())
BOMB = (
    b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)


def with_doctype(doctype: bytes, entity: bytes) -> bytes:
    head, _, rest = GOOD.partition(b"?>")
    text = copy.STORY[1].encode()
    return head + b"?>" + doctype + rest.replace(text, text + entity)


def send(data: bytes) -> Receipt:
    return wires.deliver(wires.feed("draft"), data)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"  \n\n ", "empty"),
        (GOOD.replace(b"</NewsItem>", b"</NewsIt>"), "well-formed"),
        (GOOD[:-100], "cut short"),
        (b"<?xml version='1.0'?><catalogue/>", "<catalogue>"),
        (b'{"headline": "In JSON"}', "JSON"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not text"),
        (b"PK\x03\x04\x14\0\0\0", "not text"),
        (b"Dear desk,\n\nplease find attached.\n", "not known"),
        (copy.page_text(paragraphs=[], signoff="", copyright_line=""), "no text"),
        (b"World\n\nPublished: 2021-07-14 14:11\n", "no headline"),
        (copy.newsml(copy.item(paragraphs=[], signoff="")), "no text"),
        (copy.newsml(), "no NewsItem"),
        (copy.newsml("<NewsItem/>"), "no identity"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason_and_kept(
    data: bytes, reason: str
) -> None:
    receipt = send(data)
    delivery = WireDelivery.objects.get()
    assert receipt.rows[0].is_refused
    assert reason in receipt.why_refused
    assert delivery.outcome == WireDelivery.Outcome.REFUSED
    assert delivery.error == receipt.why_refused
    assert bytes(delivery.raw) == data
    assert not Article.objects.exists()


def test_a_file_that_is_too_long_leaves_its_head_its_size_and_its_hash() -> None:
    data = GOOD.replace(copy.STORY[0].encode(), b"word " * 2_000_000)
    receipt = send(data)
    delivery = WireDelivery.objects.get()
    assert "10,00" in receipt.why_refused
    assert delivery.size == len(data)
    assert delivery.sha256 == hashlib.sha256(data).hexdigest()
    assert bytes(delivery.raw) == data[:64_000]


def test_a_long_body_within_the_limit_comes_in_whole(settings) -> None:
    settings.NEWSROOM_WIRE_LIMIT = 5_000_000
    words = ("word " * 400_000).strip()
    receipt = send(copy.newsml(copy.item(paragraphs=[words, copy.STORY[0]])))
    article = receipt.rows[0].article
    assert article
    assert len(article.body) > 1_900_000


def test_a_small_bomb_does_not_go_off() -> None:
    receipt = send(with_doctype(BOMB, b"&c;"))
    assert_nothing_leaked(receipt, "haha")


def test_a_big_bomb_does_not_go_off() -> None:
    levels = b"".join(
        b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, 12)
    )
    doctype = b'<!DOCTYPE x [<!ENTITY e0 "ha">' + levels + b"]>"
    assert_nothing_leaked(send(with_doctype(doctype, b"&e11;")), "haha")


def test_an_entity_that_names_a_file_brings_nothing_of_it() -> None:
    doctype = b'<!DOCTYPE x [<!ENTITY leak SYSTEM "file:///etc/passwd">]>'
    receipt = send(with_doctype(doctype, b"&leak;"))
    assert_nothing_leaked(receipt, "root:")
    assert "leak" in receipt.rows[0].article.note_to_editors


def assert_nothing_leaked(receipt: Receipt, secret: str) -> None:
    for row in receipt.rows:
        article = row.article
        assert secret not in (article.body if article else "")
        assert secret not in str(row.revision.dispatch if row.revision else "")


def test_a_wrong_encoding_is_repaired_and_the_repair_is_stated() -> None:
    data = copy.newsml(copy.item(headline="Café reopens")).replace(
        b'encoding="utf-8"', b'encoding="iso-8859-1"'
    )
    article = send(data).rows[0].article
    assert article
    assert article.headline == "Café reopens"
    assert "iso-8859-1" in article.note_to_editors
    assert WireDelivery.objects.get().charset == "utf-8"


def test_old_windows_letters_are_read() -> None:
    data = copy.page_text(headline="Café “Zur Brücke” opens on Monday again")
    article = send(data.decode().encode("cp1252")).rows[0].article
    assert article
    assert article.headline == "Café “Zur Brücke” opens on Monday again"


def test_a_stamp_that_is_no_date_is_stated_and_left_empty() -> None:
    article = (
        send(copy.page_text(published="the day before", updated="")).rows[0].article
    )
    assert article
    assert article.source_published_at is None
    assert "“the day before” is not a date" in article.note_to_editors


def test_signs_that_no_database_takes_are_left_out() -> None:
    data = copy.page_text(
        paragraphs=["Nothing\0 comes of\x07 nothing here.", *copy.STORY]
    )
    article = send(data).rows[0].article
    assert article
    assert "\0" not in article.body


def test_an_id_and_a_version_of_endless_length_are_still_told_apart() -> None:
    feed = wires.feed()
    for end in ("A", "B"):
        for version in ("9" * 17, "9" * 90):
            wires.send(feed, copy.item(version, name="TX" + "X" * 500 + end))
    assert feed.items.count() == 2


def test_a_fault_of_ours_in_reading_is_a_refusal_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_args: object, **_options: object) -> None:
        raise KeyError("fault")

    monkeypatch.setattr("articles.wire.formats.read", fail)
    receipt = send(GOOD)
    assert "KeyError" in receipt.why_refused
    assert bytes(receipt.delivery.raw) == GOOD


def test_after_all_that_a_good_file_comes_in() -> None:
    feed = wires.feed("draft")
    for data in (b"", GOOD[:300], BOMB, b"\0\0\0"):
        wires.deliver(feed, data)
    row = wires.send(feed, copy.item())
    assert row.outcome == "new"
    assert row.revision
    assert take(row.revision, by=None).headline

"""Two workers may bring the same file at once: one story comes of it."""

import threading

import pytest
from django.db import connection

from articles.models import Article, WireRevision
from articles.wire import intake
from tests.wire import copy, wires

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_same_file_twice_at_once_is_new_and_duplicate() -> None:
    feed, data = wires.feed("draft"), copy.newsml(copy.item())
    together = threading.Barrier(2)
    outcomes: list[str] = []

    def bring() -> None:
        try:
            together.wait(10)
            receipt = intake.receive(data, name="a.xml", feed=feed)
            outcomes.append(receipt.rows[0].outcome)
        finally:
            connection.close()

    workers = [threading.Thread(target=bring) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert sorted(outcomes) == ["duplicate", "new"]
    assert Article.objects.count() == 1
    assert WireRevision.objects.count() == 1

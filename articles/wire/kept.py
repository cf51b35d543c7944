"""A dispatch as JSON in the database, and the same dispatch back again."""

import dataclasses
import datetime
import types
import typing
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any

from articles.wire.formats import Dispatch


def to_json(dispatch: Dispatch) -> dict[str, Any]:
    """Every field, in values that both databases take (no NUL, no half a character)."""
    kept: dict[str, Any] = _storable(dispatch.to_json())
    return kept


def from_json(kept: Mapping[str, Any]) -> Dispatch:
    """The dispatch that was kept. A field that did not exist then has its default."""
    dispatch: Dispatch = _dataclass(Dispatch, kept)
    return dispatch


def _storable(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace("\0", "").encode("utf-8", "replace").decode()
    if isinstance(value, Mapping):
        return {_storable(name): _storable(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_storable(one) for one in value]
    return value


@cache
def _types_of(made: type) -> dict[str, Any]:
    return typing.get_type_hints(made)


def _dataclass(made: type, kept: Mapping[str, Any]) -> Any:
    hints = _types_of(made)
    names = [one.name for one in dataclasses.fields(made) if one.name in kept]
    return made(**{name: _value(hints[name], kept[name]) for name in names})


def _value(wanted: Any, kept: Any) -> Any:
    if isinstance(wanted, typing.TypeAliasType):
        return _value(wanted.__value__, kept)
    if kept is None:
        return None
    origin, inside = typing.get_origin(wanted), typing.get_args(wanted)
    if origin in {types.UnionType, typing.Union}:
        return _value(next(one for one in inside if one is not type(None)), kept)
    if origin is tuple:
        of = inside[:-1] if inside[-1] is Ellipsis else inside
        return tuple(_value(of[n % len(of)], one) for n, one in enumerate(kept))
    if not isinstance(wanted, type):
        return kept
    return _plain(wanted, kept)


def _plain(wanted: type, kept: Any) -> Any:
    if dataclasses.is_dataclass(wanted):
        return _dataclass(wanted, kept)
    if issubclass(wanted, (StrEnum, float)):
        return wanted(kept)
    if issubclass(wanted, (datetime.datetime, datetime.date)):
        return wanted.fromisoformat(kept)
    return kept

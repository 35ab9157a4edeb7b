"""The words of English that rules ask for: one TOML file beside this one for each kind of fact, each fact written once.

Facts of the world lie in ``models/knowledge`` and are asked for in the same way.

``words("calendar.months")`` is the list or table ``months`` of ``calendar.toml``. A list may take in another and leave
words out, or all of another: ``["@calendar.months", "!may"]``, ``["@calendar.months", "!@names.given"]``; a table does
so by the keys ``"@"`` and ``"!"``, each with a list. Words of a table may have flags, a list or a table of their own
each: ``words("titles.offices:leader")`` are those that have the flag ``leader``, and ``"@titles.offices:leader"`` takes
them into a list. In a pattern, ``[{marks.dashes}]`` is any of the characters of a list.

What belongs to one rule alone (patterns, limits, costs) stands in a TOML file beside its module: ``beside(__file__)``.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from dateline.settings import data_folder

_FOLDERS = (Path(__file__).parent, data_folder("knowledge"))
_TAKEN, _LEFT_OUT = "@", "!"
_SIGNS = re.compile(r"\{([a-z]+\.[a-z_:]+)\}")


def words(name: str) -> frozenset[str]:
    """The words of a list or table, with a flag or without: ``file.list``, ``file.table``, ``file.table:flag``.

    Raises ``KeyError`` if there is none of that name.
    """
    return frozenset(_in_order(name))


def table(name: str) -> Mapping[str, Any]:
    """The words of a table and what each stands for. Raises ``KeyError`` if there is none of that name."""
    found = _found(name)
    if not isinstance(found, dict):
        raise KeyError(name)
    return found


def signs(name: str) -> str:
    """The single characters of a list, to stand within a class of a regular expression."""
    return "".join(re.escape(sign) for sign in _in_order(name) if len(sign) == 1)


def beside(module: str, name: str | None = None) -> dict[str, Any]:
    """The rules in the TOML file beside a module (its ``__file__``), of its name or another, and their words."""
    path = Path(module)
    rules: dict[str, Any] = _resolved(_read(path.with_name(name) if name else path.with_suffix(".toml")), "")
    return rules


@cache
def _found(name: str) -> Any:
    file, *keys = name.split(".")
    path = next((path for folder in _FOLDERS if (path := folder / f"{file}.toml").exists()), None)
    if path is None:
        raise KeyError(name)
    found = _read(path)
    for key in keys:
        found = found[key]
    return _resolved(found, file)


@cache
def _in_order(name: str) -> tuple[str, ...]:
    """The words of a list or table, in its order, and those with a flag only where the name tells one."""
    name, _, flag = name.partition(":")
    found = _found(name)
    return tuple(word for word in found if not flag or _has(found[word], flag))


def _has(flags: Any, flag: str) -> bool:
    return bool(flags.get(flag)) if isinstance(flags, dict) else flag in flags


@cache
def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _resolved(value: Any, file: str) -> Any:
    """A list or table of a file with what it takes in and without what it leaves out."""
    if isinstance(value, dict):
        return _resolved_table(value, file)
    if isinstance(value, list):
        return _resolved_list(value, file)
    if isinstance(value, str):
        return _SIGNS.sub(lambda name: signs(name[1]), value)
    return value


def _resolved_table(value: dict[str, Any], file: str) -> dict[str, Any]:
    taken: dict[str, Any] = {}
    for name in value.get(_TAKEN, ()):
        taken |= table(_full(name, file))
    left_out = _resolved_list(value.get(_LEFT_OUT, []), file)
    own = {key: _resolved(each, file) for key, each in value.items() if key not in (_TAKEN, _LEFT_OUT)}
    return {key: each for key, each in taken.items() if key not in left_out} | own


def _resolved_list(value: list[Any], file: str) -> list[Any]:
    if not all(isinstance(each, str) for each in value):
        return [_resolved(each, file) for each in value]
    kept: dict[str, None] = {}
    for word in value:
        sign = _LEFT_OUT if word[:2] == _LEFT_OUT + _TAKEN else ""
        name = word[len(sign) :]
        kept |= dict.fromkeys(
            (sign + each for each in _in_order(_full(name[1:], file))) if _is_reference(name) else [word]
        )
    left_out = {word[1:] for word in kept if _is_left_out(word)}
    return [_resolved(word, file) for word in kept if not _is_left_out(word) and word not in left_out]


def _is_reference(word: str) -> bool:
    return word[:1] == _TAKEN and word[1:2].isalpha()


def _is_left_out(word: str) -> bool:
    return word[:1] == _LEFT_OUT and word[1:2].isalpha()


def _full(name: str, file: str) -> str:
    """A name with its file; without a dot it is of the same file."""
    return name if "." in name else f"{file}.{name}"

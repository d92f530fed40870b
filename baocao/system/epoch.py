"""The time that reproducible builds give to what they make."""

import os
from datetime import UTC, datetime

from baocao.errors import BaocaoError
from baocao.messages import cli as say


def created_time() -> datetime | None:
    """Return the time set by ``SOURCE_DATE_EPOCH``; ``None`` if it is not set.

    See https://reproducible-builds.org/specs/source-date-epoch/.
    """
    value = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        return datetime.fromtimestamp(int(value), UTC) if value else None
    except (ValueError, OverflowError, OSError):
        raise BaocaoError(say.BAD_EPOCH.of(value=value)) from None

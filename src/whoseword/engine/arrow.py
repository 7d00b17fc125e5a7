"""Arrow and Parquet, which whoever wants an engine installs."""

from __future__ import annotations

from typing import Any, TypeAlias

from whoseword.optional_library import needed

_EXTRA = "whoseword[parquet]"

Table: TypeAlias = Any
"""A ``pyarrow.Table``; pyarrow brings no types."""

pa: Any = needed("pyarrow", _EXTRA)
parquet: Any = needed("pyarrow.parquet", _EXTRA)

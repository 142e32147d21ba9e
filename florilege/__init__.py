"""florilege: who and what is in a folder of texts, who said what exactly, and where it says so.

In a checkout the folders `db`, `loaders` and `tui` stand beside this one, in a wheel inside it;
importing this package puts whichever it is first on the path.
"""

import sys
from pathlib import Path

_here = Path(__file__).parent
sys.path.insert(0, str(_here if (_here / "tui").is_dir() else _here.parent))

__version__ = "0.1.0"

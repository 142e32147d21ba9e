"""The explorer: shows records and asks the store; no SQL, no files, no extraction."""

import os

# Textual draws 60 times a second at most, and reads this when it is imported. A letter typed just after results
# were drawn waits up to 17 ms for its turn; with 240 its echo comes in 10 ms instead of 13 (medians, busy machine).
os.environ.setdefault("TEXTUAL_FPS", "240")

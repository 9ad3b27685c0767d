"""``python -m desk_app``: the command line."""

import sys

from desk_app.cli.app import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

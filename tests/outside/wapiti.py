# Debian's wapiti 3.0.4 leaves addresses out by a pattern that its Python no longer takes; else it is as it is.
import fnmatch
import re

from wapitiCore.net import crawler

crawler.wildcard_translate = lambda pattern: re.compile(fnmatch.translate(pattern))

from wapitiCore.main.wapiti import wapiti_main  # noqa: E402

wapiti_main()

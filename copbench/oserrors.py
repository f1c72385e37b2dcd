"""Why the system would not do something, in a few plain words of the person's own language."""

import errno

from copbench.i18n import _, tr

_WORDS = {
    errno.EACCES: _("you may not write or read there"),
    errno.EPERM: _("you may not write or read there"),
    errno.EROFS: _("that disk can only be read"),
    errno.ENOSPC: _("the disk is full"),
    errno.EISDIR: _("a folder of that name stands there"),
    errno.ENOTDIR: _("a file stands where a folder should be"),
    errno.EEXIST: _("something of that name stands there already"),
    errno.ENOENT: _("that folder or file is not there"),
    errno.ENAMETOOLONG: _("that name is too long"),
}


def why(error: Exception) -> str:
    """Return the reason in a few words, those of the system when we have none."""
    words = _WORDS.get(error.errno or 0) if isinstance(error, OSError) else None
    return tr(words) if words else str(getattr(error, "strerror", None) or error)

"""The newsroom itself. Its folders are rooms, and the rooms stand on floors.

A room imports only from floors below it (`make check` proves it). From the top:

    management  admin  public   the entrances; never import each other
        management   what is typed at the command line: thin callers
        admin        the editors' desk, one module per thing that it works on
        public       the readers' side: pages, feeds, sitemaps, search
    wire         agency copy: bytes in, items and versions kept, taken by the desk
    workflow     the desk's steps and approvals: from, to, who may
    announcing   what others are told when an edition comes to life or ends
    publishing   one file per verb; the only writer of editions and withdrawals
    writing      the only writer of the working copy: save, merge, keep, revert
    page         what a page about one edition shows; for readers and for previews
    search       index editions and find live ones, on both databases
    pictures     read an upload, make and find its renditions, guard them
    rights       who may do what, and the refusal when they may not
    models       what is stored; import models from its one door only
    clock        now(): the only source of time for acts
    text         plain Python: clean HTML, paragraphs, agency conventions, a story's line

Beside the floors: `apps` and `checks` (start-up), `migrations`, `templatetags`.
"""

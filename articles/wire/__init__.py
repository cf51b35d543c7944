"""The wire room: agency copy comes in, is kept as received, and the desk takes it.

formats/     bytes in, Dispatch out: plain Python, one module a format
arrival      the bytes, kept whatever they are
intake       a file: read, and each of its dispatches put in its place
identity     what a version means: new, update, late, duplicate, conflict, cancel
place        one dispatch to its item, in one transaction
follow       what an arriving version does to stories made from older ones
caution      words that ask for a person before anything goes out
draft, take  from a version to a story's working copy
kept         a Dispatch as stored, and back
terms, sections, agencies, feeds    whom we trust, where a story stands, whose it is
collect      watched folders
paste        the desk's paste box
"""

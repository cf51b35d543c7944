"""Does any public address tell of what is not public? (reader spec, section 3)

`addresses` has every public address there is; `hidden` knows what nobody may hear of;
`look` asks the first, as an anonymous reader, and searches the answers for the second.
"""

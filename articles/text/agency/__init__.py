"""How news agencies write: sign-offs, datelines, cross-heads, credits, closing lines.

Grammars as in the wire notes, section 4. Every reader here takes text and gives a small
frozen value, or None when the text is something else; the raw words are always kept.
`story` reads a whole list of paragraphs with all of them.
"""

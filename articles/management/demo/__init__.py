"""The demo newsroom: an invented paper with a past, for trying the house out.

stories/     the texts, one file a story, in the markup that `script` reads
wire/        two files as an agency would send them
drawings/    its pictures, drawn afresh each time and always the same
script       read a story's file: words, people, times, and what happened to it
staff        who works here, and who may log in
paper        its row, sections, topics, contributors, agencies
gallery      hang the pictures
house        all of these by name, and the time
wording      what a script says, as changes to a working copy
life         take each story through the verbs, at the times of its script
delivery     agency copy comes in, one story is taken and published
setting_up   everything in its order
sights       what there is to see
"""

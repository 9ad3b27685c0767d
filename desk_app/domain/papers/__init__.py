"""What each printed paper says, as plain text and numbers; where it stands on the sheet is the print shop's business.

Empty text means "not said". The labels around these values and their order come from the form's file
(``resources/forms``), because an office may change those and not these. ``*_words`` functions return values by the
names that a form refers to.
"""

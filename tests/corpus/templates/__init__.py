"""What people say in service calls, one module for each language.

``LINES`` hold values in braces; ``ANSWERS`` are (what the bot asked, the reply); ``DECOYS`` hold no
personal data at all ({N}, {T}, {P}: a small number, an hour, a price).
"""

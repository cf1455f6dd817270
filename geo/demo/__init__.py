"""Articles that nobody wrote, for trying the page and for measuring it: plausible in number, place and time, untrue.

Every one says so where a person may look: title, publisher, text, excerpt and reason all hold `world.LABEL`, the
addresses end in `.example`, and those who take part have numbers for names. Equal plans make equal articles.
"""

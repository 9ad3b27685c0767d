"""Help beside the page: what it is for, its keys, what to do when something goes wrong; and a day to practise on."""

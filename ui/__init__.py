"""The reception hall: pages, forms and tables. Qt lives only here."""

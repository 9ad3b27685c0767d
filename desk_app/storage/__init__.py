"""The archive: where the record is kept, in tables, transactions and backups."""

"""The office above: takes batches, keeps what each desk sent, writes replies. No Qt."""

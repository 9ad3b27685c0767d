"""The papers, one module each: what stands where on the sheet."""

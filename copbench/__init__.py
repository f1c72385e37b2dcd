"""The core of copbench: it knows the method, the workbook file and the documents, and no terminal."""

__version__ = "0.1.0"

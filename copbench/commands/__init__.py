"""Commands of the command line with a file of their own; `copbench.cli` takes them up."""

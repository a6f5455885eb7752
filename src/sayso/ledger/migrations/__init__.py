"""Steps from one version of the ledger to the next, run when a ledger is opened."""

"""A corpus of service calls, made by program: templates times values times ways of speaking."""

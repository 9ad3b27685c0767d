"""The second front: the same services, without a screen."""

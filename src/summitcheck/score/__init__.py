"""How likely: named features and the models that weigh them."""

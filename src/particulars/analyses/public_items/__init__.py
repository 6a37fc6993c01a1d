"""Items that a party names one by one as public: each with its dated capture, the limiter of the order, and what became of it."""

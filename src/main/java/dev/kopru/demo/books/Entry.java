package dev.kopru.demo.books;

/** What a movement is, and on which side it stands: debit means that the customer owes us more. */
record Entry(String kind, boolean debit, String document, String description) {}

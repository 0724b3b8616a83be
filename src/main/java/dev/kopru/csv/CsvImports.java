package dev.kopru.csv;

import org.springframework.stereotype.Component;

/** Placeholder until the CSV branch lands. */
@Component
public class CsvImports {}

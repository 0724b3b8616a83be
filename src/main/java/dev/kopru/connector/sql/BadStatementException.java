package dev.kopru.connector.sql;

/** A statement file does not fit the connector: it is missing, or asks for or returns something else. */
public final class BadStatementException extends RuntimeException {

    private final String remedy;

    private BadStatementException(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    static BadStatementException missing(String file, Operation operation) {
        return new BadStatementException("The SQL file " + file + " is missing.", "Create it with " + needs(operation));
    }

    static BadStatementException empty(String file, Operation operation) {
        return new BadStatementException(
                "The SQL file " + file + " contains no statement.", "Write into it " + needs(operation));
    }

    static BadStatementException unknownParameter(String file, String parameter, Operation operation) {
        return new BadStatementException(
                "The SQL file " + file + " uses the parameter :" + parameter + ", which nobody supplies.",
                "Remove it or correct its name. The parameters of this file are " + parameters(operation) + ".");
    }

    static BadStatementException missingColumn(String file, String column, Operation operation) {
        return new BadStatementException(
                "The result of the SQL file " + file + " has no column " + column + ".",
                "Add it (AS " + column + "). The result needs the columns " + String.join(", ", operation.columns())
                        + ".");
    }

    static BadStatementException refusedByDatabase(String file, String message) {
        return new BadStatementException(
                "The database does not accept the SQL file " + file + ": " + message,
                "Correct the statement, or create what it names in the database.");
    }

    /** What the integrator has to do. */
    String remedy() {
        return remedy;
    }

    private static String needs(Operation operation) {
        String columns = operation.columns().isEmpty()
                ? ""
                : ", whose result has the columns " + String.join(", ", operation.columns());
        return "a statement that may use the parameters " + parameters(operation) + columns + ".";
    }

    private static String parameters(Operation operation) {
        return operation.parameters().isEmpty() ? "(none)" : ":" + String.join(", :", operation.parameters());
    }
}

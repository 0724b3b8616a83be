package dev.kopru.connector.http;

import java.util.function.Function;
import java.util.function.Supplier;

/** Makes calls as somebody who has logged in. */
public interface LoggedIn {

    /** Makes a call with the token that the login gave. */
    <T> T with(Function<String, T> call);

    /** Logs in for each call and keeps nothing: for a look at a program before anything is written. */
    static LoggedIn anew(Supplier<Token> login) {
        return new LoggedIn() {
            @Override
            public <T> T with(Function<String, T> call) {
                return call.apply(login.get().secret());
            }
        };
    }
}

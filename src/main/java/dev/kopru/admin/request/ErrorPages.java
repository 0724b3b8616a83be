package dev.kopru.admin.request;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Shows to people on a page what is described to programs. */
public interface ErrorPages {

    /** Whether a person asked, who has been shown a page; else nothing was written. */
    boolean show(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException;
}

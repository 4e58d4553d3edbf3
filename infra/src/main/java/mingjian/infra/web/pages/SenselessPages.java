package mingjian.infra.web.pages;

import java.util.Map;
import mingjian.events.Words;
import mingjian.infra.web.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/// Addresses with a parameter that makes no sense: the page of errors, with a sentence that names the field and what to do.
@ControllerAdvice(basePackageClasses = SenselessPages.class)
class SenselessPages {
  @ExceptionHandler
  ModelAndView senseless(Senseless question) {
    return page(question.sentence());
  }

  @ExceptionHandler
  ModelAndView unreadable(MethodArgumentTypeMismatchException parameter) {
    return unreadable(parameter.getName(), String.valueOf(parameter.getValue()));
  }

  /// Parameters that are taken together, as those of a timeline are.
  @ExceptionHandler
  ModelAndView unreadable(BindException parameters) {
    return parameters.getFieldErrors().stream().findFirst().map(wrong -> unreadable(wrong.getField(), String.valueOf(wrong.getRejectedValue())))
        .orElseGet(() -> page(Words.of("problem.bad-request")));
  }

  @ExceptionHandler
  ModelAndView missing(MissingServletRequestParameterException parameter) {
    return page(Words.sentence("problem.parameter-missing", Map.of("field", label(parameter.getParameterName()))));
  }

  private static ModelAndView unreadable(String parameter, String text) {
    return page(Words.sentence("problem.parameter-unreadable", Map.of("field", label(parameter), "text", AskedPage.shortened(text))));
  }

  /// What has no word is told as it stands in the address.
  private static String label(String parameter) {
    return Words.find("parameter." + parameter).orElse(parameter);
  }

  private static ModelAndView page(String sentence) {
    ModelAndView page = new ModelAndView("error", Map.of("problem", Problem.of(400, "bad-request", sentence)));
    page.setStatus(HttpStatus.BAD_REQUEST);
    return page;
  }
}

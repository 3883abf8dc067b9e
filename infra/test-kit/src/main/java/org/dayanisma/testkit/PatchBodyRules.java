package org.dayanisma.testkit;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.dayanisma.decisions.Patched;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * Every field of the body of a partial change is {@code Patched}, at any depth. A plain field is
 * null when it is left out, and what was null would be erased.
 */
final class PatchBodyRules {

  private PatchBodyRules() {}

  /** The fields of the body of this method that cannot be left out. */
  static List<String> faultsOf(Method route) {
    List<String> faults = new ArrayList<>();
    for (Parameter parameter : route.getParameters()) {
      if (parameter.isAnnotationPresent(RequestBody.class)) {
        addFaults(parameter.getParameterizedType(), faults);
      }
    }
    return faults;
  }

  private static void addFaults(Type body, List<String> faults) {
    if (!(body instanceof Class<?> type) || !type.isRecord()) {
      return;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getGenericType() instanceof ParameterizedType field
          && field.getRawType() == Patched.class) {
        addFaults(field.getActualTypeArguments()[0], faults);
      } else {
        faults.add("a partial change whose field is not Patched: " + component);
      }
    }
  }
}

package mingjian.events.rectification;

import java.util.List;
import mingjian.events.DocumentRef;

/// What the unit says it has done about one measure.
public record MeasureDone(String no, String done, List<DocumentRef> evidence) {}

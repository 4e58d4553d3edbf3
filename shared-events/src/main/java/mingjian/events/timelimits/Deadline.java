package mingjian.events.timelimits;

import java.time.LocalDate;

/// The last day, and in Chinese how it was found.
public record Deadline(LocalDate dueOn, String explanation) {}

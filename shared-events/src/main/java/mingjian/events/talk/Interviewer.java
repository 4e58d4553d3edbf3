package mingjian.events.talk;

import mingjian.events.StaffId;
import org.jspecify.annotations.Nullable;

/// One who conducts a talk: by post, and by staff code where one is kept (a superior head has none).
public record Interviewer(String post, @Nullable StaffId staff) {}

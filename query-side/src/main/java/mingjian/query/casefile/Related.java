package mingjian.query.casefile;

import java.util.List;
import java.util.Set;
import mingjian.events.RectificationId;
import mingjian.events.ReviewId;
import mingjian.events.StaffId;
import mingjian.events.TalkId;
import mingjian.query.Lists;

/// Other files that name this case, and who heard it.
///
/// @param reviews a double inquiry, opened or with reasons not started
public record Related(
    List<TalkId> talks, List<RectificationId> rectifications, List<ReviewId> reviews, Set<StaffId> hearingOfficers,
    List<WorkFile> files) {
  static final Related NONE = new Related(List.of(), List.of(), List.of(), Set.of(), List.of());

  Related with(TalkId talk) {
    return new Related(Lists.with(talks, talk), rectifications, reviews, hearingOfficers, files);
  }

  Related with(RectificationId rectification) {
    return new Related(talks, Lists.with(rectifications, rectification), reviews, hearingOfficers, files);
  }

  Related with(ReviewId review) {
    return new Related(talks, rectifications, Lists.with(reviews, review), hearingOfficers, files);
  }

  Related with(WorkFile file) {
    return new Related(talks, rectifications, reviews, hearingOfficers, Lists.with(files, file));
  }

  Related heardBy(Set<StaffId> officers) {
    return new Related(talks, rectifications, reviews, officers, files);
  }
}

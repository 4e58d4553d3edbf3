package mingjian.infra.web.live;

import mingjian.infra.accounts.Account;
import mingjian.infra.accounts.Accounts;
import mingjian.infra.notices.Notices.NewsOf;
import mingjian.infra.web.security.SignedIn;
import org.springframework.stereotype.Component;

/// News of accounts that aren't signed in, by the rights that they have now.
@Component
class AccountNews implements NewsOf {
  private final News news;
  private final Accounts accounts;

  AccountNews(News news, Accounts accounts) {
    this.news = news;
    this.accounts = accounts;
  }

  @Override
  public long position() {
    long position = news.position();
    news.awaitRights(position);
    return position;
  }

  @Override
  public boolean any(String account, long after) {
    return accounts.find(account).filter(it -> !it.disabled()).map(it -> !news.after(after, SignedIn.of(it)).files().isEmpty()).orElse(false);
  }

  @Override
  public boolean exists(String account) {
    return accounts.find(account).filter((Account it) -> !it.disabled()).isPresent();
  }
}

import java.util.List;
import java.util.function.BiFunction;
import org.dayanisma.client.ApiClient;
import org.dayanisma.client.ApiException;
import org.dayanisma.client.api.CampaignsApi;
import org.dayanisma.client.api.CampaignsApi.APIListCampaignsRequest;
import org.dayanisma.client.model.Campaign;

/**
 * What a partner organisation's programmer writes against the client generated from the document:
 * address and token in, ids of the running campaigns out.
 */
public final class ListCampaigns implements BiFunction<String, String, List<String>> {

  @Override
  public List<String> apply(String address, String token) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(address);
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
    try {
      return new CampaignsApi(client)
          .listCampaigns(APIListCampaignsRequest.newBuilder().status("RUNNING").limit(50).build())
          .getItems().stream()
          .filter(campaign -> campaign.getStatus() == Campaign.StatusEnum.RUNNING)
          .map(campaign -> campaign.getId().toString())
          .toList();
    } catch (ApiException refused) {
      throw new IllegalStateException(refused.getCode() + " " + refused.getResponseBody(), refused);
    }
  }
}

"""What is known about accounts and from where: shares of purchases, rivals, and what colleagues noticed."""

from guke.intel.models.shares import YEARS, RivalShare, ShareEstimate, Source, Trust
from guke.intel.models.tips import Tip

__all__ = ["YEARS", "RivalShare", "ShareEstimate", "Source", "Tip", "Trust"]

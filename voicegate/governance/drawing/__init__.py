"""Drawings for reports: who got what, in which form, and where. Data in, SVG text out."""

from voicegate.governance.drawing.deliveries import Delivery
from voicegate.governance.drawing.flow import flow_svg
from voicegate.governance.drawing.map import map_svg
from voicegate.governance.drawing.timeline import Ending, activity_svg, endings_svg

__all__ = ["Delivery", "Ending", "activity_svg", "endings_svg", "flow_svg", "map_svg"]
